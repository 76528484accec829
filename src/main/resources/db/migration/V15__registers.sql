-- To whom a session is put down, by the ids of the registers.
alter table session add column vehicle varchar(64);
alter table session add column driver varchar(64);
alter table session add column organisation varchar(64);
create index session_vehicle on session (vehicle, start_at, id);
create index session_driver on session (driver, start_at, id);
create index session_organisation on session (organisation, start_at, id);
