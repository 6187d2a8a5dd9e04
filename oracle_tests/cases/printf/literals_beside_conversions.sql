-- printf: text before, between and behind
SELECT format('a%db%sc%%d', 1, 'x'), format('%d%d%d', 1, 2, 3), format('€%sé', 'ü'), format('%s;
%s', 'two', 'lines'), format('\n%s\t', 'x'), format('''%s''', 'q');
