-- What a span of frames holds, so that rare things are found without reading all frames. Null where
-- it was not noted: then it may hold anything.
alter table frame_span add column actions varchar(1000000);
alter table frame_span add column transactions varchar(1000000);
alter table frame_span add column faulty integer;
alter table frame_span add column slowest bigint;
