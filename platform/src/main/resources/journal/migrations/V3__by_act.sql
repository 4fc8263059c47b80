-- What is new, without reading the whole journal.
create index line_by_act on line (act, n);
