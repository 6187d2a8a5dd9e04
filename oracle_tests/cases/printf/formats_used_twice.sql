-- printf: one statement with several formats, and one format with several values
SELECT format('%d', 1), format('%d', 2), format('%5d', 1), format('%-5d|', 1), format('%s', 'a'), format('%s', 'b'), format('%s%s%s', 'a', NULL, 'c'), format('%2$s', 'x');
