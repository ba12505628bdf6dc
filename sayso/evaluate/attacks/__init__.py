"""The benchmark `attacks`: reports of attacks on defenders of human rights, coded as HRDsAttack codes them."""
