-- lang_corefunc sqlite_version(): lang_corefunc sqlite_source_id(): begins with the date and time of the check-in
SELECT sqlite_source_id() GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9] *', date(substr(sqlite_source_id(), 1, 10)) IS NOT NULL, strftime('%H', substr(sqlite_source_id(), 1, 19)) IS NOT NULL;
