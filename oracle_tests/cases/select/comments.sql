SELECT 1 -- tail
, 2;
SELECT /* in */ 3 /* multi
line */ + 4;
SELECT '--not', "/*neither*/";
SELECT 5 /* closed by the end;
