"""Records -> incidents: whose names are one name, which reports copy which, which events are one happening."""
