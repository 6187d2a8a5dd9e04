-- lang_createtable: the schema keeps the text
CREATE   TABLE  "t"  ( a  INT , /* c */ b -- d
 );
CREATE TEMP TABLE u(a);
create table if not exists main.w (x);
SELECT sql FROM sqlite_schema;
SELECT sql FROM sqlite_temp_schema;
