-- lang_corefunc "format": format() and printf() are one function.
SELECT format('%s-%d', 'a', 5) = printf('%s-%d', 'a', 5), format('%5.2f|', 3.14159), format('no args'), format(NULL), format(''), typeof(format('%d', 1));
