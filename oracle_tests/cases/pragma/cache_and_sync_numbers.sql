-- pragma cache_size, synchronous, temp_store, auto_vacuum: words and numbers
PRAGMA cache_size=-4000; PRAGMA cache_size; PRAGMA cache_size=abc; PRAGMA cache_size; PRAGMA cache_size=2147483648; PRAGMA cache_size;
PRAGMA synchronous=EXTRA; PRAGMA synchronous; PRAGMA synchronous=normal; PRAGMA synchronous; PRAGMA synchronous=off; PRAGMA synchronous; PRAGMA synchronous=7; PRAGMA synchronous; PRAGMA synchronous=nonsense; PRAGMA synchronous;
PRAGMA temp_store=file; PRAGMA temp_store; PRAGMA temp_store=2; PRAGMA temp_store; PRAGMA temp_store=default; PRAGMA temp_store;
PRAGMA auto_vacuum=incremental; PRAGMA auto_vacuum; PRAGMA auto_vacuum=3; PRAGMA auto_vacuum; PRAGMA auto_vacuum=0; PRAGMA auto_vacuum;
PRAGMA secure_delete=fast; PRAGMA secure_delete; PRAGMA secure_delete=1; PRAGMA secure_delete; PRAGMA secure_delete=no;
PRAGMA default_cache_size=50; PRAGMA default_cache_size; PRAGMA cache_size;
