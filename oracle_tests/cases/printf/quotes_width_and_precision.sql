-- printf "%q, %Q, %w": precision cuts the text before the quotes are doubled
SELECT printf('[%8q] [%-8q] [%.2q] [%.3q]', 'a''b', 'a''b', 'a''b', 'a''b'), printf('[%8Q] [%-8Q] [%.2Q] [%.1Q]', 'a''b', 'a''b', 'a''b', 'a''b'), printf('[%.2w]', '"""'), printf('[%!6Q]', 'é'), printf('[%6Q]', 'é'), printf('[%!.1q]', 'éa'), printf('%.2Q', NULL), printf('%.2q', NULL), printf('[%8Q]', NULL);
