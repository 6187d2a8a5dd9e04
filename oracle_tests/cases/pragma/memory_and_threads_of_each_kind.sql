-- pragma: threads, shrink_memory, mmap_size: what they answer and keep
PRAGMA threads; PRAGMA threads=3; PRAGMA threads; PRAGMA threads=100; PRAGMA threads=-1; PRAGMA threads='x';
PRAGMA threads=0;
PRAGMA shrink_memory; PRAGMA main.shrink_memory;
PRAGMA fullfsync; PRAGMA fullfsync=1; PRAGMA fullfsync; PRAGMA checkpoint_fullfsync=on; PRAGMA checkpoint_fullfsync;
-- error
PRAGMA nosuch.fullfsync;
