-- printf "%g, %G": digits after the point are rounded as the 18 first digits show them, significant digits as those
-- are cut off
SELECT printf('%.7f', 0.04857765), printf('%.5e', 0.04857765), printf('%.5f', 1.477325), printf('%.5e', 1.477325), printf('%.6g', 1.477325), printf('%.6f', 0.0852575), round(0.04857765, 7), round(1.477325, 5), printf('%.2f', 1.005), printf('%.2e', 1.005), printf('%.9f', 0.0053282065), printf('%.6e', 0.0053282065), printf('%.10f', 0.85863032735);
