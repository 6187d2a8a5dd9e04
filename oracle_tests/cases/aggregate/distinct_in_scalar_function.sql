-- DISTINCT in a call of a scalar function is accepted syntax with no aggregate behind it.
SELECT abs(ALL -1);
SELECT abs(DISTINCT -1);
SELECT upper(DISTINCT 'a'), max(DISTINCT 1, 2);
