select printf('%.0e', 8.5e8), printf('%.0e',2.5), printf('%.0e',250.0), printf('%.0e',850.0),printf('%.1e',1.25),printf('%.1e',1250.0),printf('%.2g',1250.0),printf('%.1g',8.5e8),printf('%.0e',85.0),printf('%.0e',75.0),printf('%.0e',450.0);
select printf('%.2e',11150.0),printf('%.2e',111500.0),printf('%.3g',111500.0),printf('%!.2e',111500.0),printf('%.14e',1.000000000000005e20);
with recursive q(n,x) as (values(0,1.5) union all select n+1,x*10 from q where n<30) select x,printf('%.0e %.1g',x,x) from q;
with recursive q(n,x) as (values(0,1.25) union all select n+1,x*10 from q where n<30) select x,printf('%.1e %.2g',x,x) from q;
with recursive q(n,x) as (values(0,0.375) union all select n+1,x/10 from q where n<30) select x,printf('%.1e %.2g',x,x) from q;
