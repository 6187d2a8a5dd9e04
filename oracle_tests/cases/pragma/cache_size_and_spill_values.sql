-- pragma cache_size, cache_spill: what is asked for is what is answered; per database
PRAGMA cache_size; PRAGMA cache_size=10; PRAGMA cache_size; PRAGMA cache_size=-500; PRAGMA cache_size; PRAGMA cache_size=0; PRAGMA cache_size; PRAGMA cache_size='abc'; PRAGMA cache_size; PRAGMA temp.cache_size=77; PRAGMA temp.cache_size; PRAGMA cache_size;
PRAGMA cache_spill; PRAGMA cache_spill=OFF; PRAGMA cache_spill; PRAGMA cache_spill=100; PRAGMA cache_spill; PRAGMA cache_spill=ON; PRAGMA cache_spill;
ATTACH ':memory:' AS x; PRAGMA x.cache_size=5; PRAGMA x.cache_size; PRAGMA main.cache_size;
