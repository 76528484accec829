-- Who asked for what: a chain of records, each hash made over the one before and its own record.
create table audit (
  no bigint primary key,
  seq bigint not null,
  at bigint not null,
  who varchar(255) not null,
  place varchar(255) not null,
  why varchar(1000),
  kind varchar(64) not null,
  thing varchar(64),
  subject varchar(255) not null,
  value_before varchar(1000000),
  value_after varchar(1000000),
  hash varchar(64) not null
);
create unique index audit_seq on audit (seq);
create index audit_thing on audit (thing, subject, no);
create index audit_who on audit (who, no);
create index audit_subject on audit (subject, no);
create index audit_at on audit (at);
-- The last fact that the audit log was made from: behind the position after an upgrade.
alter table projection add column audited bigint default 0 not null;
