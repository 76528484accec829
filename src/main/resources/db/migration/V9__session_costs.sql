-- What ended sessions cost: the depot's figure, and that of the station where it told one.
create table session_cost (
  session_id bigint primary key,
  station varchar(96) not null,
  tariff varchar(36),
  currency varchar(3),
  net bigint,
  gross bigint,
  station_gross bigint,
  rated varchar(1000000),
  told varchar(1000000)
);
create index session_cost_station on session_cost (station, session_id);
