export {};
//# sourceMappingURL=chain-request.js.map