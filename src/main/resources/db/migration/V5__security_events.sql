-- What stations reported of their security, and what the depot itself noticed of them.
create table security_event (
  seq bigint primary key,
  received_at bigint not null,
  station varchar(96) not null,
  source varchar(16) not null,
  type varchar(255) not null,
  at bigint not null,
  info varchar(1000),
  criticality varchar(16) not null
);
create index security_event_station on security_event (station, seq);
