// The host's page, as long as it holds nothing that moves: it only says that scripts run.

document.documentElement.dataset["scripts"] = "on"
