-- pragma: unknown names do nothing; what cannot be parsed is an error
PRAGMA no_such_pragma;
PRAGMA no_such_pragma=5;
PRAGMA no_such_pragma(5);
PRAGMA main.no_such_pragma;
-- error
PRAGMA nodb.no_such_pragma;
-- error
PRAGMA nodb.table_info(x);
-- error
PRAGMA user_version(;
-- error
PRAGMA;
-- error
PRAGMA user_version=1 2;
-- error
PRAGMA user_version=(1);
-- error
PRAGMA user_version=1+1;
PRAGMA user_version=-3;
PRAGMA user_version;
PRAGMA user_version=+4;
PRAGMA user_version;
PRAGMA user_version="5";
PRAGMA user_version;
PRAGMA user_version=off;
PRAGMA user_version;
PRAGMA "user_version"(6);
PRAGMA [user_version];
-- error
EXPLAIN QUERY PLAN PRAGMA user_version=1 x;
