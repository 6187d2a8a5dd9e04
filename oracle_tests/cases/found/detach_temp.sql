-- error
detach temp;
create temp table x(a);
-- error
detach temp;
-- error
detach main;
-- error
detach nope;
