-- How secure a station's connection must be, and is (numbers of OCPP's security profiles).
alter table station add column security_profile integer;
alter table station add column certificate_name varchar(255);
alter table station add column link_profile integer;
