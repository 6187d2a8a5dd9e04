PRAGMA default_cache_size;
PRAGMA default_cache_size = 500;
PRAGMA temp_store_directory;
PRAGMA mmap_size;
PRAGMA no_such_pragma;
PRAGMA no_such_pragma = 5;
