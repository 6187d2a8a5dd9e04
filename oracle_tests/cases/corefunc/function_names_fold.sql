-- lang_expr "Function calls": function names are found whatever their case, and quoted
SELECT ABS(-1), Abs(-1), "abs"(-1), [abs](-1), `abs`(-1), SUBSTR('abc', 2), LeNgTh('x');
