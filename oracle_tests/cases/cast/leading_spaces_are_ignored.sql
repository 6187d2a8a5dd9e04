-- lang_expr "CAST expressions": leading spaces of a text are ignored, what follows the number too.
SELECT CAST('   12' AS INTEGER), CAST(char(9) || '12' AS INTEGER), CAST(char(10, 13, 12, 11) || '12' AS INTEGER), CAST(char(160) || '12' AS INTEGER), CAST('12   ' AS REAL), CAST('- 12' AS INTEGER), CAST('+12' AS REAL), CAST('--12' AS REAL);
SELECT typeof(CAST('  12  ' AS NUMERIC)), typeof(CAST(' 12.50 ' AS NUMERIC)), CAST(' 12.50 ' AS NUMERIC), CAST('12 13' AS NUMERIC);
