-- One set for H2 and PostgreSQL. Instants are microseconds since 1970 (column `..._at` or `at`),
-- energy is in milliwatt-hours. All tables but station_key and frame are projections of the journal.

create table projection (
  id integer primary key,
  position bigint not null
);
insert into projection (id, position) values (1, 0);

-- Short numbers for station ids; never deleted, so that rows that bear them stay true.
create table station_key (
  no integer primary key,
  station varchar(96) not null unique
);

create table station (
  id varchar(96) primary key,
  admission varchar(16) not null,
  name varchar(255) not null,
  group_name varchar(255) not null,
  rated_watts double precision,
  password_hash varchar(255),
  free_vend boolean not null,
  connectors integer not null,
  vendor varchar(255),
  model varchar(255),
  serial varchar(255),
  firmware varchar(255),
  iccid varchar(255),
  imsi varchar(255),
  meter_type varchar(255),
  meter_serial varchar(255),
  booted_at bigint,
  connected boolean not null,
  link_at bigint,
  address varchar(255),
  protocol varchar(32),
  skew_millis bigint
);

create table connector_status (
  station varchar(96) not null,
  connector integer not null,
  status varchar(16) not null,
  error_code varchar(64) not null,
  info varchar(255),
  vendor varchar(255),
  vendor_error_code varchar(255),
  reported_at bigint not null,
  primary key (station, connector)
);

create table token (
  token_key varchar(108) primary key,
  id varchar(36) not null,
  status varchar(16) not null,
  parent varchar(36),
  expiry_at bigint,
  label varchar(255) not null
);

create table reservation (
  id integer primary key,
  station varchar(96) not null,
  connector integer not null,
  token varchar(36) not null,
  parent varchar(36),
  expiry_at bigint not null,
  made_at bigint not null,
  ending varchar(16),
  ended_at bigint
);

create table command (
  id uuid primary key,
  station varchar(96) not null,
  action varchar(64) not null,
  payload varchar(1000000) not null,
  who varchar(255) not null,
  place varchar(255) not null,
  sent_at bigint not null,
  result varchar(16),
  status varchar(255),
  answer varchar(1000000),
  answered_at bigint,
  effect_seen boolean,
  effect varchar(1000)
);
create index command_station on command (station, sent_at);

create table session (
  id bigint primary key,
  transaction_id varchar(255) not null,
  station varchar(96) not null,
  connector integer not null,
  token varchar(36) not null,
  token_key varchar(108) not null,
  start_at bigint not null,
  received_at bigint not null,
  start_meter bigint not null,
  verdict varchar(16) not null,
  reservation integer,
  plugged_at bigint,
  authorized_at bigint,
  energy bigint not null,
  peak double precision not null,
  readings integer not null,
  last_sample bigint,
  sample_from bigint,
  sample_to bigint,
  end_at bigint,
  end_meter bigint,
  end_reason varchar(255),
  end_by varchar(16),
  evidence varchar(4000),
  unplugged_at bigint,
  anomalies varchar(1000) not null
);
create index session_start on session (start_at, id);
create index session_end on session (end_at);
create index session_station on session (station, start_at, id);
create index session_token on session (token_key, start_at, id);

-- id = seq * 65536 + place within the fact: ascending, so new rows go to the end of the table.
create table meter_sample (
  id bigint primary key,
  station_no integer not null,
  connector integer not null,
  session_id bigint,
  at bigint not null,
  context smallint not null,
  energy bigint,
  power double precision,
  offered double precision,
  current_l1 double precision,
  current_l2 double precision,
  current_l3 double precision,
  voltage_l1 double precision,
  voltage_l2 double precision,
  voltage_l3 double precision,
  soc double precision,
  temperature double precision,
  rest varchar(1000000)
);
create index meter_sample_connector on meter_sample (station_no, connector, at);

create table fact (
  seq bigint primary key,
  at bigint not null,
  subject varchar(255) not null,
  kind varchar(64) not null,
  body varchar(1000000) not null
);
create index fact_subject on fact (subject, seq);
create index fact_kind on fact (kind, seq);
create index fact_at on fact (at, seq);

-- id = time of recording in microseconds, made ascending.
create table frame (
  id bigint primary key,
  at bigint not null,
  station_no integer not null,
  incoming boolean not null,
  type smallint not null,
  message_id varchar(255),
  action varchar(64),
  latency bigint not null,
  fault varchar(1000),
  body varchar(1000000) not null
);

create view fact_search as
  select seq, at, subject, kind, body from fact
  union all
  select m.id / 65536, m.at, k.station, 'meter.received', m.rest
  from meter_sample m join station_key k on k.no = m.station_no;
