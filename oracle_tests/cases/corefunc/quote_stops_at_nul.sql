-- lang_corefunc quote(X): "the returned string literal is truncated prior to the first NUL"
SELECT quote('a' || char(0) || 'b'), quote(char(0)), quote(x'610062');
