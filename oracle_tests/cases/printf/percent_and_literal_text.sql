-- printf: everything but substitutions is copied; %% is a percent sign.
SELECT printf('100%%'), printf('%%d'), printf('a%%%db', 5), printf('%d%%', 50), printf('é%s日', 'x'), printf('tab	nl
end'), printf('%5%|'), printf('%-5%|'), printf('%.3%|'), printf('%c%c%c', 'a', 'b', 'c'), printf('no %s here', NULL), printf('%s', TRUE), printf('%s', 1 = 2);
