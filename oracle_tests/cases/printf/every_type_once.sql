-- printf "Substitution Types": the chart, one of each.
SELECT printf('%d %i %u %f %e %E %g %G %x %X %o %s %z %c %p %q %Q %w %%', 1, 2, 3, 4.5, 5.5, 6.5, 7.5, 8.5e20, 255, 255, 8, 's', 'z', 'char', 255, 'it''s', 'it''s', 'a"b');
SELECT format('%d %i %u %f %e %g %x %o %s %c %q %Q %w'), format('%d|%f|%s|%q|%Q|%w|%c|%x', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT printf('%u', -1), printf('%x', -1), printf('%o', -1), printf('%d', 9223372036854775807), printf('%d', -9223372036854775808), printf('%d', 1e19), printf('%d', '12abc'), printf('%d', 'abc'), printf('%f', 'abc'), printf('%f', '1.5x'), printf('%s', 1.0), printf('%s', x'414243');
