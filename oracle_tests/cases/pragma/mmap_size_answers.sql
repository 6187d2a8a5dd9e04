-- pragma mmap_size: per database, negative is the default, a memory database has none
PRAGMA mmap_size; PRAGMA mmap_size=65536; PRAGMA mmap_size; PRAGMA main.mmap_size=0; PRAGMA mmap_size;
PRAGMA mmap_size=-1;
ATTACH ':memory:' AS m; PRAGMA m.mmap_size; PRAGMA m.mmap_size=1000; PRAGMA temp.mmap_size;
PRAGMA mmap_size='many';
