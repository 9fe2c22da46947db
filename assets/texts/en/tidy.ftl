# What things are called in the filter field

# A short name of a branch of sectors
field-branch = Branches
