-- lang_corefunc sqlite_version(): three numbers with points between them
SELECT sqlite_version() GLOB '[0-9]*.[0-9]*.[0-9]*', CAST(sqlite_version() AS INTEGER), length(sqlite_version()) - length(replace(sqlite_version(), '.', '')), sqlite_version() = sqlite_version();
