-- Tokens of OCPP 2.1 have up to 255 characters; upper case may make one into three.
alter table token alter column id set data type varchar(255);
alter table token alter column token_key set data type varchar(765);
alter table token alter column parent set data type varchar(255);
alter table token add column kind varchar(20);
alter table token add column language varchar(8);
alter table reservation alter column token set data type varchar(255);
alter table reservation alter column parent set data type varchar(255);
alter table reservation add column plug_type varchar(20);
alter table session alter column token set data type varchar(255);
alter table session alter column token_key set data type varchar(765);
