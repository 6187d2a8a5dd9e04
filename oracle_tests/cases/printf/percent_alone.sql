-- printf "Percent": "%%" is one percent sign, with or without a width
SELECT printf('%%'), printf('100%%'), printf('%5%|'), printf('%-5%|'), printf('%05%|'), printf('%.3%'), printf('%%%d%%', 5), printf('%l%');
