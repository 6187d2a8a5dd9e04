select unixepoch(1700000000,'utc');
select unixepoch(1700000000,'utc','utc'),unixepoch(1700000000,'localtime'), unixepoch(17e8,'auto'),julianday(1700000000,'utc'), datetime(1700000000,'utc'), date(1e9,'utc');
select datetime(-5,'utc'), datetime(-5,'localtime'), datetime(1e10,'localtime','+1 day'), datetime(1e10,'utc','localtime'), datetime(1e10,'localtime','utc'),datetime('99999999','utc'), time(1e12,'utc','subsec');
select strftime('%J %s %f', 5373485, 'utc'), strftime('%J %s %f', 5373485, 'localtime'), date(5373485,'utc','start of month'), datetime(5373485,'subsec','localtime'), datetime(-1,'utc','auto'), datetime(-1,'utc','weekday 3');
