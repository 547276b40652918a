-- Every request takes a number for the hall's first queue.
wrk.method = "POST"
wrk.path = "/api/v1/tickets"
wrk.body = '{"queue":"A"}'
wrk.headers["Content-Type"] = "application/json"

dofile("bench/wrk/report.lua")
