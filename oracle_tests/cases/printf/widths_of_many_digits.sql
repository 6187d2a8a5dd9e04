-- printf "Width and precision": widths are cut to what fits, numbers past 31 bits wrap
SELECT length(printf('%1000d', 1)), length(printf('%.1000d', 1)), length(printf('%1000.500f', 1.5)), length(printf('%-1000s|', 'x')), length(printf('%*d', 300, 1)), length(printf('%.100f', 1.0 / 3));
