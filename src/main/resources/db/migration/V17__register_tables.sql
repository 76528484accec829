-- Drivers, vehicles, organisations and the owners of tokens, as lists show them. What a list can be
-- sorted by is never null: '' and -1 stand for nothing. The columns `..._key` and `words` are in
-- lower case, for sorting and for searching.
create table organisation (
  id varchar(64) primary key,
  name varchar(120) not null,
  name_key varchar(360) not null,
  parent varchar(64),
  parent_name varchar(120) not null,
  state varchar(8) not null,
  words varchar(1000) not null
);
create index organisation_name on organisation (name_key, id);
create index organisation_parent on organisation (parent);

create table driver (
  id varchar(64) primary key,
  name varchar(120) not null,
  name_key varchar(360) not null,
  phone varchar(40) not null,
  email varchar(254) not null,
  language varchar(8) not null,
  organisation varchar(64),
  organisation_name varchar(120) not null,
  self_registered boolean not null,
  signs_in boolean not null,
  state varchar(8) not null,
  words varchar(2000) not null
);
create index driver_name on driver (name_key, id);
create index driver_phone on driver (phone, id);
create index driver_email on driver (email, id);
create index driver_language on driver (language, id);
create index driver_organisation on driver (organisation);
create index driver_organisation_name on driver (organisation_name, id);
create index driver_state on driver (state, id);

-- Energy in milliwatt-hours, power in watts.
create table vehicle (
  id varchar(64) primary key,
  plate varchar(20) not null,
  plate_key varchar(60) not null,
  fleet_number varchar(40) not null,
  vin varchar(20) not null,
  evccid varchar(60) not null,
  battery bigint not null,
  connector varchar(20) not null,
  max_power double precision not null,
  organisation varchar(64),
  organisation_name varchar(120) not null,
  driver varchar(64),
  driver_name varchar(120) not null,
  state varchar(8) not null,
  words varchar(1000) not null
);
create index vehicle_plate on vehicle (plate_key, id);
create index vehicle_fleet_number on vehicle (fleet_number, id);
create index vehicle_vin on vehicle (vin, id);
create index vehicle_evccid on vehicle (evccid, id);
create index vehicle_battery on vehicle (battery, id);
create index vehicle_connector on vehicle (connector, id);
create index vehicle_max_power on vehicle (max_power, id);
create index vehicle_organisation on vehicle (organisation);
create index vehicle_organisation_name on vehicle (organisation_name, id);
create index vehicle_driver on vehicle (driver);
create index vehicle_driver_name on vehicle (driver_name, id);
create index vehicle_state on vehicle (state, id);

-- A token may be given to somebody before it is known, and be changed without changing hands.
create table token_owner (
  token_key varchar(765) primary key,
  driver varchar(64),
  vehicle varchar(64),
  organisation varchar(64)
);

alter table token add column label_key varchar(765) default '' not null;
alter table token add column parent_key varchar(765) default '' not null;
alter table token add column kind_key varchar(60) default '' not null;
alter table token add column expiry_order bigint default 9223372036854775807 not null;
alter table token add column credit bigint;
alter table token add column currency varchar(3);
alter table token add column credit_order bigint default -9223372036854775807 not null;
alter table token add column limited boolean default false not null;
alter table token add column scoped boolean default false not null;
alter table token add column driver varchar(64);
alter table token add column driver_name varchar(120) default '' not null;
alter table token add column vehicle varchar(64);
alter table token add column plate varchar(20) default '' not null;
alter table token add column organisation varchar(64);
alter table token add column organisation_name varchar(120) default '' not null;
alter table token add column words varchar(2000) default '' not null;
update token set label_key = lower(label), parent_key = lower(coalesce(parent, '')),
  kind_key = lower(coalesce(kind, '')), expiry_order = coalesce(expiry_at, 9223372036854775807),
  words = substring(lower(id || ' ' || label || ' ' || coalesce(parent, '')) from 1 for 2000);
create index token_label on token (label_key, token_key);
create index token_status on token (status, token_key);
create index token_parent on token (parent_key, token_key);
create index token_kind on token (kind_key, token_key);
create index token_expiry on token (expiry_order, token_key);
create index token_credit on token (credit_order, token_key);
create index token_driver on token (driver);
create index token_driver_name on token (driver_name, token_key);
create index token_vehicle on token (vehicle);
create index token_plate on token (plate, token_key);
create index token_organisation on token (organisation);
create index token_organisation_name on token (organisation_name, token_key);

-- Sessions with anomalies, running ones, and those that still tell whose they were.
alter table session add column odd boolean default false not null;
alter table session add column personal boolean default true not null;
update session set odd = true where anomalies <> '';
create index session_odd on session (odd, start_at, id);
drop index session_end;
create index session_end on session (end_at, start_at, id);
