-- pragma soft_heap_limit, hard_heap_limit: answers in bytes; the hard limit can only be lowered, and takes the soft one along
PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit = 500000000; PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit = -1; PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit = 0; PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit(abc); PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit = 600000000; PRAGMA main.soft_heap_limit;
PRAGMA soft_heap_limit = 0;
