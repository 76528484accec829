-- What stations noticed about their parts, and the values that they stream.
create table device_event (
  seq bigint primary key,
  received_at bigint not null,
  station varchar(96) not null,
  number integer not null,
  at bigint not null,
  cause varchar(16) not null,
  caused_by integer,
  variable varchar(400) not null,
  told varchar(2500) not null,
  code varchar(50),
  info varchar(500),
  cleared boolean not null,
  transaction_id varchar(255),
  monitor integer,
  source varchar(16) not null,
  severity integer,
  gravity varchar(16) not null,
  cleared_at bigint
);
create index device_event_station on device_event (station, seq);
create index device_event_variable on device_event (station, variable, cleared_at);

-- id = seq * 65536 + place within the fact, as in meter_sample.
create table stream_value (
  id bigint primary key,
  station varchar(96) not null,
  monitor integer not null,
  at bigint not null,
  told varchar(2500) not null
);
create index stream_value_monitor on stream_value (station, monitor, at);
