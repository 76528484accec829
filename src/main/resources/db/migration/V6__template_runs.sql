-- Templates as they were applied to stations, by the number of the fact that began it.
create table template_run (
  seq bigint primary key,
  run uuid not null,
  station varchar(96) not null,
  template varchar(255) not null,
  name varchar(255) not null,
  reason varchar(16) not null,
  kind varchar(255) not null,
  who varchar(255) not null,
  place varchar(255) not null,
  begun_at bigint not null,
  settings int not null,
  taken int not null,
  refused int not null,
  ended_at bigint
);
create index template_run_run on template_run (run);
create index template_run_station on template_run (station, seq);
