-- What became of checking the signatures under the readings of sessions; key seq is the fact's.
create table meter_proof (
  seq bigint primary key,
  session_id bigint not null,
  at bigint not null,
  context varchar(32) not null,
  format varchar(50) not null,
  verdict varchar(16) not null,
  key_source varchar(16),
  register bigint,
  detail varchar(1000)
);
create index meter_proof_session on meter_proof (session_id, seq);
