-- Why a command was sent, where somebody said it.
alter table command add column why varchar(1000);
