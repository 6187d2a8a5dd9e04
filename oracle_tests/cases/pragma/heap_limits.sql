PRAGMA soft_heap_limit;
PRAGMA soft_heap_limit = 0;
PRAGMA soft_heap_limit = -5;
PRAGMA hard_heap_limit;
PRAGMA hard_heap_limit = 0;
PRAGMA hard_heap_limit = -1;
PRAGMA shrink_memory;
