-- Some thousand frames in a row, and which stations they are of (`,3,17,`): finds the frames of a
-- station without an index entry for each frame. The newest frames may be in no span yet.
create table frame_span (
  first_id bigint primary key,
  last_id bigint not null,
  stations varchar(1000000) not null
);
drop index if exists frame_station;
