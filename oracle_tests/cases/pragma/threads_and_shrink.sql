-- pragma threads, shrink_memory, mmap_size in transactions and per database
BEGIN; PRAGMA threads=2; PRAGMA threads; PRAGMA shrink_memory; PRAGMA mmap_size=0; COMMIT; PRAGMA threads=0x1; PRAGMA threads; PRAGMA threads=' 2 '; PRAGMA threads; PRAGMA threads=1.5; PRAGMA threads; PRAGMA threads=9999999999; PRAGMA threads; PRAGMA threads=on; PRAGMA threads;
