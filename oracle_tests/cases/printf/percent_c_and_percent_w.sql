-- printf: %c gives the first character, %w doubles double quotes for identifiers.
SELECT printf('%c', 'xyz'), printf('%5c|', 'x'), printf('%-5c|', 'x'), printf('%.4c', '*'), printf('%c', 'é'), printf('%c', ''), printf('%c', 7), printf('"%w"', 'a"b'), printf('%w', NULL), printf('%.2w', 'a"bc'), printf('%10w|', 'a"b'), printf('%w', 12.5);
