-- One window at work without pause: calls the next, completes, and somebody takes a number in turn.
-- Every thread of wrk is one window with one connection, so its answers come in the order of its requests.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } moment;
  int clock_gettime(int clock, moment *now);
]]
local MONOTONIC = 1
local now = ffi.new("moment")

local function seconds()
  ffi.C.clock_gettime(MONOTONIC, now)
  return tonumber(now.seconds) + tonumber(now.nanoseconds) / 1e9
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("window", #threads)
end

local json = { ["Content-Type"] = "application/json" }
local step, ticket, begun = "call", nil, 0
times, refused = {}, 0

function request()
  begun = seconds()
  if step == "call" then
    return wrk.format("POST", "/api/v1/windows/" .. window .. "/call-next")
  elseif step == "complete" then
    return wrk.format("POST", "/api/v1/tickets/" .. ticket .. "/complete", json, '{"outcome":"done"}')
  end
  return wrk.format("POST", "/api/v1/tickets", json, '{"queue":"A"}')
end

function response(status, headers, body)
  if status < 200 or status > 299 then
    refused = refused + 1
  end
  if step == "call" then
    table.insert(times, seconds() - begun)
    ticket = body:match('"id":(%d+)')
    step = ticket and "complete" or "take"
  else
    step = step == "complete" and "take" or "call"
  end
end

function done(summary, latency, requests)
  local all, failed = {}, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("refused")
    for _, time in ipairs(thread:get("times")) do
      table.insert(all, time)
    end
  end
  table.sort(all)
  local function share(part)
    return all[math.min(#all, math.floor(part * #all) + 1)] * 1e3
  end
  io.write(string.format(
    '{"requests":%d,"seconds":%.3f,"p50_ms":%.3f,"p99_ms":%.3f,"errors":%d}\n',
    #all, summary.duration / 1e6, share(0.5), share(0.99), failed))
end
